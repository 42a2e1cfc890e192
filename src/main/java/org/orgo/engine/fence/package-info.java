/**
 * The fence around the engine's own web apps and REST interface: only operators get in, without a
 * second login; requests that use published security holes are refused; every write is recorded.
 */
package org.orgo.engine.fence;
