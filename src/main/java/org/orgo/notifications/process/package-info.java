/** Broadcasts on the engine: translates in, calls the module, translates out. */
package org.orgo.notifications.process;
