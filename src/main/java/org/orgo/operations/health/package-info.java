/**
 * How long what came in waits to be worked on, and what goes out waits to leave: shown by the
 * health endpoint and measured. Reads only.
 */
package org.orgo.operations.health;
