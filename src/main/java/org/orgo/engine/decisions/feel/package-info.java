/**
 * FEEL as tables need it: parsed once, plain cells told without its interpreter, and the cells of a
 * table indexed by the values they name, so that only rows that can match are asked.
 */
package org.orgo.engine.decisions.feel;
