/**
 * What is looked at before anything starts, and what ends when the application must. A setting that
 * cannot be right ends the start in one sentence; a shutdown that hangs is cut short.
 */
package org.orgo.platform.start;
