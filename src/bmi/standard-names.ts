import type { FieldName } from '../engine/fields.ts'

/**
 * Columns that a CSDMS standard name (list 0.8.6) fits exactly. Left out on purpose: sand and clay are mass fractions of the fines here
 * and volume fractions there; root-zone water is a depth; interception counts gravel as well as leaves.
 */
export const STANDARD_NAMES = {
  cover: 'land_vegetation_canopy__area_fraction',
  slope: 'land_surface__slope_angle',
  organicMatter: 'soil_matter~organic__mass_fraction',
  conductivity: 'soil_water__saturated_hydraulic_conductivity',
  runoff: 'land_surface_water__runoff_volume_flux',
  evapotranspiration: 'land_surface_water__evapotranspiration_mass_flux',
} as const satisfies Readonly<Partial<Record<FieldName, string>>>
