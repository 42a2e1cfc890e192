/** How rows are written in each format, and how a text is kept from being taken for a formula. */
package org.orgo.exports.formats;
