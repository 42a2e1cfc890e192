/** The intake of signals on the engine: translates in, calls a step, translates out. */
package org.orgo.signals.process;
