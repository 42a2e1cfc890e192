/** The rows of exports and the pieces of their files. */
package org.orgo.exports.persistence;
