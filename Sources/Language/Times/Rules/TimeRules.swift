/// Every rule, in the order in which equally long readings are preferred.
package let timeRules: [TimeRule] = clockRules + dateRules + relativeRules + partOfDayRules + durationRules + shiftRules
