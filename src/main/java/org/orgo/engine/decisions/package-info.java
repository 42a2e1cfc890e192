/** Evaluates decision tables for the current organization and reports which rules matched. */
package org.orgo.engine.decisions;
