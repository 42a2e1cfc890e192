/** Which organizations have exports to write or to delete. */
package org.orgo.exports.persistence.system;
