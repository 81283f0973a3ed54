"""What the two SDK stand-ins share: a client that posts JSON, and answers whose fields are attributes."""

import json
import urllib.request


class Fields:
    """A JSON object with attributes; a field that is missing is None, as an optional one of the SDKs is."""

    def __init__(self, values):
        self.__dict__.update(values)

    def __getattr__(self, name):
        return None


def read(text):
    return json.loads(text, object_hook=Fields)


def events(answer):
    for line in answer:
        if line.startswith(b"data: ") and line.strip() != b"data: [DONE]":
            yield read(line[len(b"data: ") :])


class Client:
    def __init__(self, base_url, authorization, default_headers):
        self.base_url = base_url
        self.headers = {
            "content-type": "application/json",
            "authorization": authorization,
            **(default_headers or {}),
        }

    def post(self, path, given, extra_body):
        body = {key: value for key, value in given.items() if value is not NOT_GIVEN}
        body.update(extra_body or {})
        data = json.dumps(body, ensure_ascii=False).encode("utf-8")
        request = urllib.request.Request(self.base_url + path, data=data, headers=self.headers)
        answer = urllib.request.urlopen(request)
        return events(answer) if body.get("stream") else read(answer.read())


NOT_GIVEN = object()
