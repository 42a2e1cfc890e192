/**
 * Examples beside tables: what is asked and which row should answer, run before anything goes live.
 */
package org.orgo.studio.examples;
