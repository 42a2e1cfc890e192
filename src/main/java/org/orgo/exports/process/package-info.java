/**
 * The export diagram on the engine: its delegates translate in, call the module and translate out.
 */
package org.orgo.exports.process;
