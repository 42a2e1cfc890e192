/** Statements over the tables of several modules and of the engine; they change nothing. */
package org.orgo.operations.overview.persistence;
