/** The page of what was done: a search, and whether the record is whole. */
package org.orgo.compliance.audit.web;
