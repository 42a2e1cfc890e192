/**
 * The diagram of reviews on the engine: its delegates translate in, call the module and translate
 * out.
 */
package org.orgo.reviews.process;
