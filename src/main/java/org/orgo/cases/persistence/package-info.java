/** Statements on cases and their events. */
package org.orgo.cases.persistence;
