/** What is known of the weights. All weights are at least 0 and add to 1. */
export type WeightSpace =
  | { readonly kind: 'any' }
  | { readonly kind: 'fixed'; readonly weights: ArrayLike<number> }
  | {
      readonly kind: 'constrained'
      /** Ids of criteria, most important first; may leave some out. */
      readonly order?: readonly string[]
      /** Least and most weight by criterion id. */
      readonly bounds?: Readonly<Record<string, { readonly least?: number; readonly most?: number }>>
      /** least <= weight of `over` / weight of `under` <= most. */
      readonly ratios?: readonly { readonly over: string; readonly under: string; readonly least?: number; readonly most?: number }[]
    }
