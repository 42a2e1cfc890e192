/**
 * Writes exports: what they are read from, how each format writes rows, and the job that does it.
 */
package org.orgo.exports.writing;
