/**
 * Applies other numbers to the work of the last months: what would have been late, what would have
 * escalated. Reads and counts, and changes nothing.
 */
@NamedInterface("backtest")
package org.orgo.tasks.backtest;

import org.springframework.modulith.NamedInterface;
