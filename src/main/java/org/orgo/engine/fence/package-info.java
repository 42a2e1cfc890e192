/**
 * The fence around the engine's own web apps and REST interface: only operators get in, without a
 * second login; requests that use published security holes are refused. An organization's operator
 * reads what is allowed; the installation's operator writes, and each write is recorded where it
 * belongs.
 */
package org.orgo.engine.fence;
