/** {@code /api/v3/signals}, and opening work by hand, which is routed like a signal. */
package org.orgo.signals.api;
