/**
 * The statistics behind patterns: pure functions of numbers, so that simulations try what is
 * shipped. Each false alarm they allow is measured in {@code FalseAlarmTests}.
 */
package org.orgo.reviews.patterns.statistics;
