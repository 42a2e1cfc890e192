/** The job that writes exports: rounds, claims, the file, and its pieces in the database. */
package org.orgo.exports.job;
