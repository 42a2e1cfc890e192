/** The same in JSON. */
package org.orgo.operations.mails.api;
