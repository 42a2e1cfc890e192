/**
 * The fence around the engine's own web apps and REST interface: only operators get there, without
 * a second login; published holes are closed at the gate; every write leaves a record.
 */
package org.orgo.engine.fence;
