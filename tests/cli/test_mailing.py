"""`novation notice --recipients`: each is told what changes for them, once; what can't be told is counted."""

import csv
import email
import json
import shutil
import smtplib
import socket
import subprocess
import sys
import time
from collections import Counter
from email import policy
from email.message import EmailMessage
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller

import novation as package
from analyzer.notices.compose import addressed
from corpus.outbox.entries import entries
from corpus.outbox.rows import Refused
from novation.api import judged
from novation.notices import lint_of
from novation.noticing import Mail
from tests.cli.conftest import Command
from tests.cli.mailing import EFFECTIVE, HEAD, OPTIONS, SENT, crowd, people, series
from tests.notices.test_email import Kept


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("mailing")
    series(made)
    return made


def mails(folder: Path, *rows: str) -> list[Mail | Refused]:
    path = folder / "some.csv"
    path.write_text("\n".join([HEAD, *rows]), "utf-8")
    return list(
        package.notice(
            f"{folder / 'terms'}@v3",
            recipients=path,
            sent=SENT,
            effective=EFFECTIVE,
            regimes=["eu-p2b", "uk-cra"],
            sender=folder / "sender.toml",
        )
    )


def mail(folder: Path, row: str) -> Mail:
    (made,) = mails(folder, row)
    assert isinstance(made, Mail), made
    return made


def parsed(content: bytes) -> EmailMessage:
    return email.message_from_bytes(content, policy=policy.default)


def words(content: bytes) -> str:
    part = parsed(content).get_body(preferencelist=("plain",))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def arguments(folder: Path, recipients: Path, *more: str | Path) -> list[str | Path]:
    sender = folder / "sender.toml"
    terms = f"{folder / 'terms'}@v3"
    return ["notice", terms, *OPTIONS, "--sender", sender, "--recipients", recipients, *more]


def test_each_is_told_the_change_from_the_version_they_accepted(folder: Path) -> None:
    first, second = (mail(folder, f"ada@example.org,Ada,en,DE,Firm,{version}") for version in ("v1", "v2"))
    assert "twelve (12)" in words(first.message)
    assert "twelve (12)" not in words(second.message)
    assert words(second.message).startswith("Dear Ada,\n\nAcme Labs, Inc. is changing")
    assert mail(folder, "ada@example.org,Ada,en,DE,Firm,").message == second.message


def test_each_is_under_the_laws_of_their_country(folder: Path) -> None:
    german, british, japanese = (words(mail(folder, f"a@b.org,,en,{code},,v2").message) for code in ("DE", "GB", "JP"))
    assert "right to terminate the contract before the notice period ends" in german
    assert "You are free to leave" in british
    assert "right to terminate the contract before" not in japanese + british
    assert "You are free to leave" not in japanese + german


def test_each_is_told_the_parts_of_their_plan_alone_and_that_there_are_others(folder: Path) -> None:
    team, free = (words(mail(folder, f"a@b.org,,en,DE,{plan},v2").message) for plan in ("Team plan", "FREE"))
    assert "$25" in team
    assert "$25" not in free
    assert "80" in free
    assert "only other plans than yours (Free)" in " ".join(free.split())
    everything = words(mail(folder, "a@b.org,,en,DE,,v2").message)
    assert "$25" in everything
    assert "Free $0 80" in " ".join(everything.split())


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("a@b.org,A,en,DE,Team,v9", "accepted version is none of v1, v2, v3"),
        ("a@b.org,A,en,DE,Team,v3", "the new version is accepted already"),
        ("a@b.org,A,en,DE,<b>Team</b>,v2", "plan is none of Free, Team, Firm"),
        ("a@b.org,A,en,Germany,Team,v2", "country is no code such as DE"),
        ("a@b.org,A,en,ZZ,Team,v2", "no code of ISO 3166"),
        ("a@b.org,=?utf-8?b?QmNjOg==?=,en,DE,Team,v2", "encoded header"),
    ],
)
def test_who_can_not_be_told_is_refused_with_a_reason(folder: Path, row: str, reason: str) -> None:
    (refused, told) = mails(folder, row, "eve@example.org,Eve,en,DE,Team,v2")
    assert isinstance(refused, Refused)
    assert refused.line == 2
    assert reason in refused.reason
    assert isinstance(told, Mail)


def test_an_address_is_told_once(folder: Path) -> None:
    found = mails(folder, "a@b.org,A,en,DE,Team,v2", "A@B.org,A,en,GB,Firm,v1", "c@b.org,C,en,DE,Team,v2")
    assert [type(each) for each in found] == [Mail, Refused, Mail]
    assert isinstance(found[1], Refused)
    assert found[1].reason == "the address stands on line 2 already."


def test_a_name_with_html_commas_or_letters_of_any_script_is_shown_and_not_obeyed(folder: Path) -> None:
    name = "<script>alert(1)</script>, Zoë 名前 {{ 7*7 }}"
    made = mail(folder, f'a@b.org,"{name}",en,DE,Team,v2')
    read = parsed(made.message)
    assert read["To"].addresses[0].display_name == name
    assert "Bcc" not in read
    page = read.get_body(preferencelist=("html",))
    assert page is not None
    assert "<script" not in page.get_content()
    assert f"Dear {name}," in " ".join(words(made.message).split())


def test_each_comparison_is_made_once_and_every_group_passes_the_check(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: Counter[tuple[str, str]] = Counter()
    real = judged

    def counting(before: object, after: object, *rest: object) -> object:
        compared[before.source.name, after.source.name] += 1  # type: ignore[attr-defined]
        return real(before, after, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr("novation.mailing.judged", counting)
    found = mails(folder, *crowd(200))
    assert compared == {("v1.md", "v3.md"): 1, ("v2.md", "v3.md"): 1}
    assert len({id(each.notice) for each in found if isinstance(each, Mail)}) == 32
    for each in found[:60]:
        assert isinstance(each, Mail)
        assert each.faults == ()
        assert lint_of(words(each.message), addressed(each.notice, each.recipient.name), each.plan) == ()


def test_the_command_writes_the_messages_that_a_program_gets(novation: Command, folder: Path, tmp_path: Path) -> None:
    rows = [*crowd(90), "broken", "bob@example.org,Bob,en,DE,Gold,v2"]
    done = novation(*arguments(folder, people(tmp_path, rows), "-o", tmp_path / "outbox"))
    assert done.returncode == 0, done.stderr.decode()
    assert b"90 messages" in done.stdout
    expected = [each for each in mails(folder, *rows) if isinstance(each, Mail)]
    made = list(entries(tmp_path / "outbox" / "manifest.jsonl"))
    assert [(tmp_path / "outbox" / entry.file).read_bytes() for entry in made] == [each.message for each in expected]
    assert [entry.message_id for entry in made] == [each.message_id for each in expected]
    with (tmp_path / "outbox" / "refused.csv").open(encoding="utf-8", newline="") as file:
        assert [row[0] for row in csv.reader(file)] == ["line", "92", "93"]
    mailing = json.loads((tmp_path / "outbox" / "mailing.json").read_bytes())
    assert (mailing["messages"], mailing["refused"]) == (90, 2)
    assert sum(group["recipients"] for group in mailing["groups"]) == 90
    assert set(mailing["inputs"]["versions"]) == {"v1", "v2", "v3"}
    again = novation(*arguments(folder, tmp_path / "people.csv", "-o", tmp_path / "outbox"))
    assert b"complete already" in again.stdout
    other = novation(
        *arguments(folder, tmp_path / "people.csv", "-o", tmp_path / "outbox", "--contact", "x@acme.example")
    )
    assert other.returncode == 2
    assert b"another mailing (sender differ)" in other.stderr


def test_a_dry_run_counts_by_group_and_shows_a_sample_of_each(novation: Command, folder: Path, tmp_path: Path) -> None:
    recipients = people(tmp_path, [*crowd(12), "x"])
    done = novation(*arguments(folder, recipients, "--dry-run", "-o", tmp_path / "samples"))
    assert done.returncode == 0, done.stderr.decode()
    out = done.stdout.decode()
    assert "12 messages would be" in out
    assert "1 rows are refused" in out
    assert len(list((tmp_path / "samples").glob("group-*.eml"))) == 12
    assert not (tmp_path / "samples" / "manifest.jsonl").exists()


def test_a_mailing_that_breaks_a_law_is_not_written_unless_told_so(
    novation: Command, folder: Path, tmp_path: Path
) -> None:
    command = arguments(folder, people(tmp_path, crowd(8)), "-o", tmp_path / "outbox")
    command[command.index("2027-02-01")] = "2026-12-05"
    done = novation(*command)
    assert done.returncode == 1
    assert b"too early" in done.stderr
    assert b"Nothing was written" in done.stderr
    assert not (tmp_path / "outbox").exists()
    assert novation(*command, "--despite-conflicts").returncode == 1
    assert len(list(entries(tmp_path / "outbox" / "manifest.jsonl"))) == 8


def test_a_notice_that_fails_its_check_stops_the_mailing_before_its_first_message(
    novation: Command, folder: Path, tmp_path: Path
) -> None:
    silent = tmp_path / "sender.toml"
    silent.write_text('address = "legal@acme.example"\ncontact = "legal@acme.example"\n', "utf-8")
    command = arguments(folder, people(tmp_path, crowd(8)), "-o", tmp_path / "outbox", "--despite-conflicts")
    command[command.index("--sender") + 1] = silent
    done = novation(*command)
    assert done.returncode == 1
    assert b"reason-unknown" in done.stderr
    assert not (tmp_path / "outbox").exists()


def test_a_project_says_what_does_not_bind_a_plan_and_decisions_stand_in_the_manifest(
    novation: Command, folder: Path, tmp_path: Path
) -> None:
    project = tmp_path / "novation.toml"
    project.write_text('[[plan]]\nname = "Free"\nwithout = ["Service Levels"]\nwhy = "paid plans only"\n', "utf-8")
    compared = package.compare(folder / "terms" / "v2.md", folder / "terms" / "v3.md")
    (credit,) = [f for c in compared.changes for f in c.findings if "percent" in f.message or "%" in f.message][:1]
    (tmp_path / "novation-decisions.toml").write_text(
        f'[[decision]]\nof = "{credit.fingerprint}"\naction = "accept"\nauthor = "Jane"\nreason = "As agreed."\n',
        "utf-8",
    )
    recipients = people(tmp_path, ["a@b.org,A,en,DE,Free,v2", "c@d.org,C,en,DE,Team,v2"])
    done = novation(*arguments(folder, recipients, "--project", project, "-o", tmp_path / "outbox"))
    assert done.returncode == 0, done.stderr.decode()
    mailing = json.loads((tmp_path / "outbox" / "mailing.json").read_bytes())
    free, team = mailing["groups"]
    assert [each["because"] for each in free["set_aside"] if each["whole"]] == [
        "the project's file on 3 (paid plans only)"
    ]
    (decided,) = [change["decisions"] for change in team["changes"] if change["decisions"]]
    assert decided == [{"action": "accept", "author": "Jane", "reason": "As agreed."}]
    assert mailing["inputs"]["decisions"]


@pytest.mark.parametrize("form", [(), ("--mbox",)])
def test_killed_while_two_processes_write_and_gone_on_with(
    novation: Command, folder: Path, tmp_path: Path, form: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    recipients = people(tmp_path, crowd(1600))
    whole = novation(*arguments(folder, recipients, "--jobs", "1", *form, "-o", tmp_path / "whole"))
    assert whole.returncode == 0, whole.stderr.decode()
    command = [str(part) for part in arguments(folder, recipients, "--jobs", "2", *form, "-o", tmp_path / "outbox")]

    process = subprocess.Popen([sys.executable, "-m", "novation", *command], stdout=subprocess.DEVNULL)
    work = tmp_path / "outbox" / ".novation"
    while process.poll() is None and not any(work.glob("*-0000*")):
        time.sleep(0.01)
    process.kill()
    process.wait()
    again = novation(*command)
    assert again.returncode == 0, again.stderr.decode()
    assert tree(tmp_path / "outbox") == tree(tmp_path / "whole")


def test_a_full_disk_stops_with_one_sentence_and_the_run_goes_on_when_there_is_room(
    novation: Command, folder: Path, tmp_path: Path
) -> None:
    small = tmp_path / "small"
    small.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(small)]
    if shutil.which("mount") is None or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("a small file system can't be mounted here")
    try:
        recipients = people(tmp_path, crowd(1200))
        command = arguments(folder, recipients, "--jobs", "2", "-o", small / "outbox")
        full = novation(*command)
        assert full.returncode == 2
        assert b"the disk is full; make room; what is written stays" in full.stderr
        assert b"Traceback" not in full.stderr
        subprocess.run(["mount", "-o", "remount,size=200m", str(small)], check=True)
        assert novation(*command).returncode == 0
        assert novation(*command[:-1], tmp_path / "whole").returncode == 0
        assert tree(small / "outbox") == tree(tmp_path / "whole")
    finally:
        subprocess.run(["umount", str(small)], check=True)


def test_messages_arrive_through_a_mail_server_as_they_stand_in_the_outbox(
    novation: Command, folder: Path, tmp_path: Path
) -> None:
    rows = [*crowd(20), 'zoe@example.org,"Zoë <b> 名前",en,DE,Team,v1']
    assert novation(*arguments(folder, people(tmp_path, rows), "-o", tmp_path / "outbox")).returncode == 0
    written = [(tmp_path / "outbox" / each.file).read_bytes() for each in entries(tmp_path / "outbox/manifest.jsonl")]
    kept = Kept()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    controller = Controller(kept, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        with smtplib.SMTP("127.0.0.1", port) as client:
            for content in written:
                client.sendmail("legal@acme.example", [parsed(content)["To"].addresses[0].addr_spec], content)
    finally:
        controller.stop()
    assert [content.rstrip(b"\r\n") for content in kept.received] == [content.rstrip(b"\r\n") for content in written]


@pytest.mark.parametrize(
    ("change", "code", "sentence"),
    [
        (("--recipients", "missing.csv"), 2, "there is no such file"),
        (("--sender", ""), 2, "give --sender a file with an address"),
        (("@v3", "@v7"), 3, "there is no version 'v7'; there are v1, v2, v3"),
        (("@v3", "@v1"), 3, "nobody can have accepted one before it"),
    ],
)
def test_wrong_use_is_one_sentence(
    novation: Command, folder: Path, tmp_path: Path, change: tuple[str, str], code: int, sentence: str
) -> None:
    command = [str(part) for part in arguments(folder, people(tmp_path, crowd(3)), "-o", tmp_path / "outbox")]
    was, now = change
    if was.startswith("--"):
        at = command.index(was)
        command[at : at + 2] = [was, now] if now else []
    else:
        command = [part.replace(was, now) if part.endswith(was) else part for part in command]
    done = novation(*command)
    assert done.returncode == code, done.stderr.decode()
    assert sentence in " ".join(done.stderr.decode().split())
    assert "Traceback" not in done.stderr.decode()
