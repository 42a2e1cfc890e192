/**
 * What an organization's operator looks at in the morning: what runs, what is due, what waits for
 * longest, what history goes, and which nodes work. Six statements, none through the engine.
 */
package org.orgo.operations.overview;
