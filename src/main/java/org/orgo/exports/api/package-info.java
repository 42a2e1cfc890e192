/** Exports over REST. */
package org.orgo.exports.api;
