/** The injected clock, and work that runs at fixed times. */
package org.orgo.platform.scheduling;
