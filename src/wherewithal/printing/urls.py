"""Addresses of what is printed, inside a library."""

from django.urls import path

from wherewithal.printing import file_views, handover_views, report_views, views

urlpatterns = [
    path("print/", views.print_page, name="print"),
    path("print/survey/<int:survey_id>.pdf", views.survey_paper, name="survey_paper"),
    path("print/<slug:document>.pdf", views.print_document, name="print_document"),
    path("print/programs/<int:program_id>.pdf", views.print_program, name="print_program"),
    path("print/asks/<int:ask_id>/partner.pdf", views.print_brief, name="print_brief"),
    path("print/asks/<int:ask_id>/talking-points.pdf", views.print_points, name="print_points"),
    path("print/reports/<slug:report>.pdf", views.print_report, name="print_report"),
    path("print/reports/<slug:report>.docx", report_views.report_document, name="report_document"),
    path("print/reports/<slug:report>.xlsx", report_views.report_workbook, name="report_workbook"),
    path("print/asks/<int:ask_id>/letter.pdf", views.print_letter, name="print_letter"),
    path("print/asks/<int:ask_id>/partner.docx", file_views.brief_file, name="brief_file"),
    path("print/asks/<int:ask_id>/talking-points.docx", file_views.points_file, name="points_file"),
    path("print/asks/<int:ask_id>/letter.docx", file_views.letter_file, name="letter_file"),
    path(
        "print/programs/<int:program_id>.<slug:file_format>",
        file_views.plan_file,
        name="plan_file",
    ),
    path(
        "print/people/<int:person_id>/handover.<slug:file_format>",
        handover_views.handover_of_person,
        name="handover_of_person",
    ),
    path(
        "print/members/<int:member_id>/handover.<slug:file_format>",
        handover_views.handover_of_member,
        name="handover_of_member",
    ),
    path(
        "print/<slug:document>.<slug:file_format>", file_views.document_file, name="document_file"
    ),
]
