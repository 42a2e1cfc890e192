/** {@code /api/v3/signals}, and opening work by hand, which is routed as a signal is. */
package org.orgo.signals.api;
