/** The pages of diagrams with what their instances did drawn over them. */
package org.orgo.compliance.diagrams.web;
