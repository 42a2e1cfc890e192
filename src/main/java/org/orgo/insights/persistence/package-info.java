/**
 * Statements on the schema insights and, reading only, on the rows of work that it is made from.
 * {@code FactMapper.xml} says where each column comes from.
 */
package org.orgo.insights.persistence;
