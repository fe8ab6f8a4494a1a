/**
 * The Basic Model Interface 2.0 of CSDMS, by which frameworks couple models. Names keep the snake case of the standard, because
 * callers find them by these very names. Functions of grid kinds that Regreen has not throw `BmiNotImplementedError`.
 */
export interface Bmi {
  /** Reads a configuration file. Unlike elsewhere it gives a promise, because scenario files are read so. */
  initialize(config: string): Promise<void>
  /** Advances by one step. */
  update(): void
  /** Advances to a time, which has to be the end of a step. */
  update_until(time: number): void
  finalize(): void

  get_component_name(): string
  get_input_item_count(): number
  get_output_item_count(): number
  get_input_var_names(): readonly string[]
  get_output_var_names(): readonly string[]

  get_var_grid(name: string): number
  get_var_type(name: string): string
  /** In the spelling of UDUNITS. */
  get_var_units(name: string): string
  get_var_itemsize(name: string): number
  get_var_nbytes(name: string): number
  get_var_location(name: string): string

  get_current_time(): number
  get_start_time(): number
  get_end_time(): number
  get_time_units(): string
  /** Length of the next step; of the last one at the end. */
  get_time_step(): number

  /** Fills `dest` and gives it back. */
  get_value(name: string, dest: Float64Array): Float64Array
  /** The values themselves, which later updates change. To be read only: what is written here, no derived quantity follows. */
  get_value_ptr(name: string): Float64Array
  get_value_at_indices(name: string, dest: Float64Array, indices: ArrayLike<number>): Float64Array
  set_value(name: string, values: ArrayLike<number>): void
  set_value_at_indices(name: string, indices: ArrayLike<number>, values: ArrayLike<number>): void

  get_grid_rank(grid: number): number
  get_grid_size(grid: number): number
  get_grid_type(grid: number): string
  get_grid_shape(grid: number, shape: Int32Array): Int32Array
  get_grid_spacing(grid: number, spacing: Float64Array): Float64Array
  get_grid_origin(grid: number, origin: Float64Array): Float64Array
  get_grid_x(grid: number, x: Float64Array): Float64Array
  get_grid_y(grid: number, y: Float64Array): Float64Array
  get_grid_z(grid: number, z: Float64Array): Float64Array
  get_grid_node_count(grid: number): number
  get_grid_edge_count(grid: number): number
  get_grid_face_count(grid: number): number
  get_grid_edge_nodes(grid: number, edgeNodes: Int32Array): Int32Array
  get_grid_face_edges(grid: number, faceEdges: Int32Array): Int32Array
  get_grid_face_nodes(grid: number, faceNodes: Int32Array): Int32Array
  get_grid_nodes_per_face(grid: number, nodesPerFace: Int32Array): Int32Array
}
