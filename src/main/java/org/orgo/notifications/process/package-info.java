/**
 * The broadcast diagram on the engine: its delegates translate in, call the module and translate
 * out.
 */
package org.orgo.notifications.process;
