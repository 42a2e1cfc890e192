/**
 * The second wall, inside the engine: whatever command a thread runs, it reads and writes rows of
 * its own organization only. What all organizations share is read by everyone and changed by nobody
 * but start-up and the deployment door. Checks rows, not commands, so that a command nobody thought
 * of is held too.
 */
package org.orgo.engine.walls;
