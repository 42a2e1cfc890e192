/** Time and what happens by the clock. */
package org.orgo.platform.scheduling;
