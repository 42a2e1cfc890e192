/**
 * Turns an Outlook data file into files of mails. Its library reads a format that nobody specified
 * for strangers, so it runs in a process of its own: what it takes there, no server lacks.
 */
package org.orgo.imports.outlook;
