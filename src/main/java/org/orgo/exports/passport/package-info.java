/** From a file somebody has to the export that wrote it: what a file's passport says. */
package org.orgo.exports.passport;
