/** Which history of the engine goes when, beyond the engine's own removal times. */
package org.orgo.engine.retention;
