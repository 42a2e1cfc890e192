/**
 * The five decision tables: evaluates them, reads their cells into values, checks them at start-up
 * and keeps which rules matched.
 */
package org.orgo.routing.tables;
