import { cos } from '../base/cos.ts'
import { sin } from '../base/sin.ts'

/** Power of a curve of evenly spaced points, by frequency. */
export interface CurveSpectrum {
  /** Variance (ddof 0) of all frequencies below half the number of points. */
  readonly variance: number
  /** Part of it at one frequency, from 1 to below half the number of points. */
  power(frequency: number): number
}

/** Spectra of curves of n points, by the discrete Fourier transform at the frequencies asked for. */
export function curveSpectrum(n: number): (values: Float64Array) => CurveSpectrum {
  const cosines = Float64Array.from({ length: n }, (_, i) => cos((2 * Math.PI * i) / n))
  const sines = Float64Array.from({ length: n }, (_, i) => sin((2 * Math.PI * i) / n))
  return values => {
    const centred = centre(values)
    let squares = 0
    let alternating = 0
    for (let i = 0; i < n; i++) {
      squares += centred[i] * centred[i]
      alternating += i % 2 === 0 ? centred[i] : -centred[i]
    }
    // By Parseval's theorem; an even number of points also holds a frequency of half of them, which has no partner.
    const half = n % 2 === 0 ? (alternating / n) * (alternating / n) : 0
    return {
      variance: Math.max(0, squares / n - half),
      power(frequency) {
        let real = 0
        let imaginary = 0
        for (let i = 0, at = 0; i < n; i++) {
          real += centred[i] * cosines[at]
          imaginary += centred[i] * sines[at]
          at += frequency
          if (at >= n) at -= n
        }
        return (2 * (real * real + imaginary * imaginary)) / n / n
      },
    }
  }
}

function centre(values: Float64Array): Float64Array {
  const n = values.length
  let sum = 0
  for (let i = 0; i < n; i++) sum += values[i]
  const mean = sum / n
  return values.map(value => value - mean)
}
