/** Suspends an organization's own table that breaks the rules for tables, until it is mended. */
package org.orgo.engine.decisions.suspension;
