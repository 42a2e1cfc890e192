/** The injected clock, work that runs at fixed times, and rounds that look for work. */
package org.orgo.platform.scheduling;
