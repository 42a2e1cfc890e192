/** What exports are read from: tasks, cases and published reports, through their facades. */
package org.orgo.exports.sources;
