/**
 * Lets running instances go on in another version of their diagram: what a version's wait states
 * are, whether one may go on at another, and the move itself. Knows nothing of rows.
 */
package org.orgo.engine.migration;
