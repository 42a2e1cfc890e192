/** Pages of records. */
package org.orgo.compliance.record.web;
