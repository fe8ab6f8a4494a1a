/*
 * The two dearest processes of the core, soil water and vegetation, as plain C99: the yardstick for the TypeScript. Same algorithm,
 * same order of operations, so that the bits agree; sowing is left out, because the inputs of the bench hold no seed.
 * Usage: two-processes INPUT. Prints ns per unit-month of each process and a checksum of the columns.
 * columns.h is written by the bench from its own lists of columns and parameters.
 */
#define _POSIX_C_SOURCE 199309L
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include "columns.h"

static double power_of_two[2098];

static inline double least(double a, double b) { return a < b ? a : b; }
static inline double most(double a, double b) { return a > b ? a : b; }

static inline double exp_tail(double r) {
  double r2 = r * r, r4 = r2 * r2;
  double p01 = 0.16666666666666669 + r * 0.041666666666666664;
  double p23 = 0.008333333333330051 + r * 0.0013888888888886545;
  double p45 = 0.00019841269863105968 + r * 2.4801587317181886e-5;
  double p67 = 2.7557268378684192e-6 + r * 2.755728291148268e-7;
  double p89 = 2.5100424157005067e-8 + r * 2.0911264239196083e-9;
  return r2 * (0.5 + r * (p01 + r2 * p23 + r4 * (p45 + r2 * p67 + r4 * p89)));
}

/* Within the range that the core uses; beyond it the bench would not mean anything. */
static inline double expo(double x) {
  if (!(x > -708 && x < 709)) abort();
  double n = x * 1.4426950408889634 + 6755399441055744.0 - 6755399441055744.0;
  double hi = x - n * 0.6931471804855391;
  double lo = n * 7.440617110012397e-11;
  return (1 + (hi + (exp_tail(hi - lo) - lo))) * power_of_two[(int)n + 1074];
}

static inline double retention(double cn) { return 25400 / cn - 254; }
static inline double stress_coefficient(double water, double critical) { return water >= critical ? 1 : water / critical; }

static inline double integer_power(double q, int n) {
  double result = 1, factor = q;
  for (int left = n; left > 0; left >>= 1) {
    if (left & 1) result *= factor;
    factor *= factor;
  }
  return result;
}

static double geometric_sum(double q, int n) {
  if (q < 0.999) return (q * (1 - integer_power(q, n))) / (1 - q);
  if (q == 1) return n;
  double sum = 0, term = 1;
  for (int day = 0; day < n; day++) sum += term *= q;
  return sum;
}

static inline double retention_at(double wetness, double dry, double average, double wet) {
  if (wetness >= 1) return wet;
  return wetness < 0.5 ? dry + (average - dry) * 2 * wetness : average + (wet - average) * (2 * wetness - 1);
}

static inline double direct_runoff(double water, double potential) {
  double excess = water - 0.2 * potential;
  return excess > 0 ? (excess * excess) / (excess + potential) : 0;
}

static inline double total_cover(double g, double s, double t) { return 1 - (1 - g) * (1 - s) * (1 - t); }

typedef struct {
  int months;
  const double *params, *start, *et0, *temperature, *rain, *melt, *gap, *frozen;
  double storm_threshold;
} Replicate;

typedef struct {
  int n;
  const double *curve_number, *subsoil_water, *deposition, *precipitation;
} Site;

static void soil_water(double *const *c, const Site *site, const Replicate *f, int month, int lo, int hi) {
  static const int month_days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const double *p = f->params;
  const double *depths = c[C_soilDepth], *plant_water = c[C_plantWater], *drainable_water = c[C_drainableWater];
  int first = (int)f->start[month], last = (int)f->start[month + 1];
  double et0 = f->et0[month];
  int watered = f->temperature[month] > 5;
  int days = month_days[month % 12];
  double frozen_retention = retention(p[P_frozenCurveNumber]);

  for (int i = lo; i < hi; i++) {
    double depth = depths[i], cover = c[C_cover][i];
    double grass = c[C_grassCover][i], shrub = c[C_shrubCover][i], tree = c[C_treeCover][i];
    double sum = grass + shrub + tree;
    double rooted = sum > 0 ? (0.5 * grass + shrub + 1.5 * tree) / sum : 0;
    double roots = most(most(0.3, rooted), c[C_subsoilRooting][i]);
    double capacity = most(0.1, 1000 * (depth * plant_water[i] + most(0, roots - depth) * site->subsoil_water[i]));
    double drainable = 1000 * depth * drainable_water[i];
    double per_capacity = 1 / capacity;
    double full = capacity + drainable;
    double critical = (1 - p[P_depletion]) * capacity;
    double drained = drainable > 0 ? 1 - expo(-least(1, (24 * c[C_conductivity][i]) / drainable)) : 1;
    double demand = et0 * (p[P_cropCoefficient] * cover + p[P_soilCoefficient] * (1 - cover) * (1 - c[C_evaporationCut][i]));
    double rate = demand / critical;
    double daily_kept = expo(-rate);
    double held = p[P_leafInterception] * cover + c[C_interceptionCapacity][i];
    double average = site->curve_number[i] - p[P_curveNumberCover] * cover;
    double gap = 100 - average;
    double dry = retention(most(0.4 * average, average - (20 * gap) / (gap + expo(2.533 - 0.0636 * gap))));
    double medium = retention(average);
    double wet = retention(least(100, average * expo(0.00673 * (100 - average))));
    double kept = c[C_runoffRetention][i] * (1 - c[C_damage][i]);
    double before = c[C_soilWater][i];
    double given = watered && c[C_irrigationMonths][i] > 0 ? least(c[C_irrigation][i], most(0, capacity - before)) : 0;
    double water = before + given;
    double stress = stress_coefficient(water, critical);
    double intercepted = 0, ran = 0, seeped = 0, evaporated = 0, lost_short = 0, filling = 0;

    for (int e = first; e < last; e++) {
      double rainfall = f->rain[e];
      double arriving = rainfall + f->melt[e];
      if (arriving > 0) {
        double room = f->frozen[e] == 1 ? frozen_retention : retention_at(water * per_capacity, dry, medium, wet);
        double direct = direct_runoff(arriving, room);
        double on_leaves = least(least(rainfall, held), arriving - direct);
        water += arriving - direct - on_leaves + kept * direct;
        double excess = most(0, water - full);
        water -= excess;
        ran += (1 - kept) * direct + excess;
        intercepted += on_leaves;
        if (arriving >= f->storm_threshold)
          filling = most(filling, drainable > 0 ? least(1, most(0, (water - capacity) / drainable)) : 0);
      }
      int left = (int)f->gap[e] + 1;
      while (left > 0 && water > capacity) {
        double seepage = (water - capacity) * drained;
        seeped += seepage;
        water -= seepage;
        if (water - demand < critical) break;
        water -= demand;
        evaporated += demand;
        stress += 1;
        left--;
      }
      if (left > 0 && water > critical) {
        double linear_days = (water - critical) / demand;
        if (left <= linear_days) {
          evaporated += demand * left;
          water -= demand * left;
          stress += left;
          left = 0;
        } else {
          int whole_days = (int)linear_days;
          double relative = expo(-rate * (whole_days + 1 - linear_days));
          evaporated += water - critical * relative;
          water = critical * relative;
          stress += whole_days + relative;
          left -= whole_days + 1;
        }
      }
      if (left > 0) {
        double after = water * integer_power(daily_kept, left);
        lost_short += water - after;
        if (rate < 1e-4) stress += (water / critical) * geometric_sum(daily_kept, left);
        water = after;
      }
    }
    if (rate >= 1e-4) stress += (lost_short * daily_kept) / ((1 - daily_kept) * critical);
    c[C_soilWater][i] = water;
    c[C_waterStress][i] = least(1, (stress - stress_coefficient(water, critical)) / days);
    c[C_interception][i] = intercepted;
    c[C_runoff][i] = ran;
    c[C_drainage][i] = seeped;
    c[C_evapotranspiration][i] = evaporated + lost_short;
    c[C_peakFilling][i] = filling;
    c[C_irrigated][i] = given;
  }
}

static inline double temperature_response(double t, double base, double optimum) { return least(1, most(0, (t - base) / (optimum - base))); }
static inline double mortality(double background, double drought, double fw, double growing) {
  return background + drought * most(0, 1 - fw / 0.5) * growing;
}
static inline double logistic(double cover, double ceiling, double growth) {
  double gain = expo(growth);
  return (ceiling * cover * gain) / (ceiling + cover * (gain - 1));
}
static inline double seed_rain(double rate, double connectivity, double warmth, double room) { return rate * connectivity * warmth * most(0, room); }

static void vegetation(double *const *c, const Site *site, const Replicate *f, int month, int lo, int hi) {
  const double *p = f->params;
  double temperature = f->temperature[month];
  double warm_grass = temperature_response(temperature, p[P_grassBaseTemperature], p[P_optimumTemperature]);
  double warm_shrub = temperature_response(temperature, p[P_shrubBaseTemperature], p[P_optimumTemperature]);
  double warm_tree = temperature_response(temperature, p[P_treeBaseTemperature], p[P_optimumTemperature]);
  int growing = temperature > 5 ? 1 : 0;

  for (int i = lo; i < hi; i++) {
    double fw = c[C_waterStress][i], grass = c[C_grassCover][i], shrub = c[C_shrubCover][i], tree = c[C_treeCover][i];
    double fixation = p[P_fixation] * (grass * c[C_legumeGrass][i] + shrub * c[C_legumeShrub][i]);
    double nitrogen = site->deposition[i] + c[C_organicMatter][i] * p[P_nitrogenRelease] * (least(c[C_soilDepth][i], 0.5) / 0.2) +
                      0.6735082478196777 * c[C_manureNitrogen][i] + fixation;
    double poison = c[C_availableCadmium][i] / p[P_metalHalf];
    double unpoisoned = 1 / (1 + poison * poison);
    double ph = c[C_ph][i];
    double acidity = ph < 5.5 ? most(0, (ph - 3.5) / 2) : ph > 8.5 ? most(0, (10.5 - ph) / 2) : 1;
    double response = least(fw, nitrogen / (nitrogen + p[P_nitrogenHalf])) * acidity * unpoisoned;
    double boost = 1 + p[P_rhizobacteriaGrowth] * c[C_rhizobacteria][i] * least(1, most(0, (0.5 - fw) / 0.25));
    double gain = most(c[C_waterGain][i], c[C_mulchWaterGain][i]);
    double carrying = (1 - expo((-site->precipitation[i] * (1 + gain)) / p[P_precipitationScale])) *
                      (1 - expo(-c[C_soilDepth][i] / p[P_depthScale])) * c[C_soilBearing][i];
    double grass_room = most(0.01, p[P_grassCeiling] * carrying - (p[P_grassUnderShrub] * shrub + p[P_grassUnderTree] * tree));
    double shrub_room = most(0.01, p[P_shrubCeiling] * carrying - (p[P_shrubUnderGrass] * grass + p[P_shrubUnderTree] * tree));
    double tree_room = most(0.01, p[P_treeCeiling] * carrying - (p[P_treeUnderGrass] * grass + p[P_treeUnderShrub] * shrub));
    double room = carrying - total_cover(grass, shrub, tree);
    double scoured = (0.01 * c[C_soilLoss][i]) / 10;
    double eaten = c[C_grazing][i] * growing;
    if (c[C_seedMonths][i] > 0) abort();
    c[C_monthsSinceSowing][i] += 1;
    c[C_seedRate][i] = 0;
    c[C_seedMonths][i] = 0;
    c[C_seedSpecies][i] = 0;
    double grass_loss = mortality(p[P_grassMortality], p[P_grassDrought], fw, growing) + scoured + eaten;
    double shrub_loss = mortality(p[P_shrubMortality], p[P_shrubDrought], fw, growing) + scoured + eaten;
    double tree_loss = mortality(p[P_treeMortality], p[P_treeDrought], fw, growing) + scoured;
    double rain = seed_rain(p[P_seedRain], c[C_connectivity][i], warm_grass, room);
    double grass_next = logistic(grass, grass_room, p[P_grassGrowth] * boost * warm_grass * response) * expo(-grass_loss) + rain + 0;
    double shrub_next = logistic(shrub, shrub_room, p[P_shrubGrowth] * boost * warm_shrub * response) * expo(-shrub_loss) + 0.3 * rain;
    double tree_next = logistic(tree, tree_room, p[P_treeGrowth] * boost * warm_tree * response) * expo(-tree_loss) + 0.1 * rain;
    grass = least(grass_next, p[P_grassCeiling]);
    shrub = least(shrub_next, p[P_shrubCeiling]);
    tree = least(tree_next, p[P_treeCeiling]);
    c[C_grassCover][i] = grass;
    c[C_shrubCover][i] = shrub;
    c[C_treeCover][i] = tree;
    c[C_cover][i] = total_cover(grass, shrub, tree);
    c[C_metalResponse][i] = unpoisoned;
    c[C_carryingCover][i] = carrying;
    c[C_shrubCarrying][i] = p[P_shrubCeiling] * carrying;
    c[C_treeCarrying][i] = p[P_treeCeiling] * carrying;
    c[C_standAge][i] += 1;
  }
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return 1e9 * (double)t.tv_sec + (double)t.tv_nsec;
}

int main(int argc, char **argv) {
  FILE *file = argc == 2 ? fopen(argv[1], "rb") : NULL;
  if (!file) return 2;
  fseek(file, 0, SEEK_END);
  size_t count = (size_t)ftell(file) / sizeof(double);
  rewind(file);
  double *data = malloc(count * sizeof(double));
  if (!data || fread(data, sizeof(double), count, file) != count) return 2;
  fclose(file);
  for (int k = 0; k < 2098; k++) power_of_two[k] = ldexp(1, k - 1074);

  const double *at = data;
  int n = (int)*at++, months = (int)*at++, replicates = (int)*at++;
  Site site = {n, at, at + n, at + 2 * n, at + 3 * n};
  at += 4 * n;
  const double *initial = at;
  at += (size_t)COLUMNS * n;
  double *state = malloc((size_t)COLUMNS * n * sizeof(double));
  double *columns[COLUMNS];
  for (int k = 0; k < COLUMNS; k++) columns[k] = state + (size_t)k * n;

  uint32_t checksum = 0x811c9dc5u;
  double water = 0, plants = 0;
  for (int r = 0; r < replicates; r++) {
    Replicate f = {.months = months};
    int events = (int)*at++;
    f.storm_threshold = *at++;
    f.params = at, at += PARAMETERS;
    f.start = at, at += months + 1;
    f.et0 = at, at += months;
    f.temperature = at, at += months;
    f.rain = at, at += events;
    f.melt = at, at += events;
    f.gap = at, at += events;
    f.frozen = at, at += events;
    memcpy(state, initial, (size_t)COLUMNS * n * sizeof(double));
    for (int month = 0; month < months; month++) {
      double a = now();
      soil_water(columns, &site, &f, month, 0, n);
      double b = now();
      vegetation(columns, &site, &f, month, 0, n);
      water += b - a;
      plants += now() - b;
    }
    for (size_t k = 0; k < (size_t)COLUMNS * n * 2; k++) {
      uint32_t word;
      memcpy(&word, (const char *)state + 4 * k, 4);
      checksum = (checksum ^ word) * 0x01000193u;
    }
  }
  double work = (double)n * months * replicates;
  printf("%.3f %.3f %08x\n", water / work, plants / work, checksum);
  return 0;
}
