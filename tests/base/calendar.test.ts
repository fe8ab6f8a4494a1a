import { expect, test } from 'vitest'
import { MONTH_DAYS, MONTH_STARTS, monthOfDay, YEAR_DAYS } from '../../src/base/calendar.ts'

test('the months fill the year', () => {
  expect(MONTH_DAYS.reduce((sum, days) => sum + days, 0)).toBe(YEAR_DAYS)
  expect(MONTH_STARTS).toHaveLength(13)
  MONTH_DAYS.forEach((days, month) => expect(MONTH_STARTS[month + 1] - MONTH_STARTS[month]).toBe(days))
})

test('monthOfDay knows every day of the year', () => {
  const months = MONTH_DAYS.flatMap((days, month) => Array.from({ length: days }, () => month))
  months.forEach((month, day) => expect(monthOfDay(day)).toBe(month))
  expect(monthOfDay(-1)).toBe(0)
  expect(monthOfDay(400)).toBe(11)
})
