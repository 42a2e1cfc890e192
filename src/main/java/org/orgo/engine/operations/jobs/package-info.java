/**
 * The failed jobs of an organization, read in one statement over the engine's tables, and what its
 * operator does about them: retry all alike, mend a variable's allowed value, drop.
 */
package org.orgo.engine.operations.jobs;
